import Testing
import TerminalPrimitives

/// What terminals send, and what it means. Where a terminal is named, it is the one that sends it so.
struct KeyFixture: Sendable, CustomTestStringConvertible {
  let bytes: [UInt8]
  let inputs: [TerminalInput]

  init(_ text: String, _ inputs: TerminalInput...) {
    bytes = Array(text.utf8)
    self.inputs = inputs
  }

  init(bytes: [UInt8], _ inputs: TerminalInput...) {
    self.bytes = bytes
    self.inputs = inputs
  }

  var testDescription: String { String(decoding: bytes, as: UTF8.self).debugDescription }
}

extension TerminalInput {
  static func press(_ key: Key, _ modifiers: KeyModifiers = []) -> TerminalInput { .key(KeyPress(key, modifiers)) }
  static func typed(_ scalar: Unicode.Scalar, _ modifiers: KeyModifiers = []) -> TerminalInput {
    press(.scalar(scalar), modifiers)
  }
  static func unknown(_ text: String) -> TerminalInput { .unrecognised(Array(text.utf8)) }
}

enum KeyFixtures {
  static let all =
    text + cursorKeys + editingKeys + functionKeys + altKeys + codedKeys + reports + mouse + pastes + unknown

  static let text = [
    KeyFixture("a", .typed("a")),
    KeyFixture("Z~ ", .typed("Z"), .typed("~"), .typed(" ")),
    KeyFixture("é", .typed("é")),
    KeyFixture("漢", .typed("漢")),
    KeyFixture("🫨", .typed("🫨")),
    KeyFixture("e\u{301}", .typed("e"), .typed("\u{301}")),
    KeyFixture("\r", .press(.enter)),
    KeyFixture("\n", .typed("j", .control)),
    KeyFixture("\t", .press(.tab)),
    KeyFixture("\u{7f}", .press(.backspace)),
    KeyFixture(
      "\u{3}\u{1a}\u{13}\u{11}", .typed("c", .control), .typed("z", .control), .typed("s", .control),
      .typed("q", .control)),
    KeyFixture("\u{1f}", .typed("_", .control)),
    KeyFixture("\u{0}", .typed(" ", .control)),
    // Bytes that are no UTF-8 are not text, and what stands beside them is.
    KeyFixture(bytes: [0x61, 0x9B, 0x41, 0x62], .typed("a"), .unrecognised([0x9B]), .typed("A"), .typed("b")),
    KeyFixture(bytes: [0xC3, 0x41], .unrecognised([0xC3]), .typed("A")),
    KeyFixture(bytes: [0xE2, 0x82, 0x1B, 0x5B, 0x41], .unrecognised([0xE2, 0x82]), .press(.up)),
    KeyFixture(bytes: [0xED, 0xA0, 0x80, 0x61], .unrecognised([0xED, 0xA0, 0x80]), .typed("a")),
    KeyFixture(bytes: [0xC0, 0xAF], .unrecognised([0xC0]), .unrecognised([0xAF])),
  ]

  static let cursorKeys = [
    KeyFixture("\u{1b}[A", .press(.up)),
    KeyFixture("\u{1b}[B\u{1b}[C\u{1b}[D", .press(.down), .press(.right), .press(.left)),
    KeyFixture("\u{1b}OA\u{1b}OB\u{1b}OC\u{1b}OD", .press(.up), .press(.down), .press(.right), .press(.left)),
    KeyFixture("\u{1b}[1;5A", .press(.up, .control)),
    KeyFixture("\u{1b}[1;2D", .press(.left, .shift)),
    KeyFixture("\u{1b}[1;3B", .press(.down, .alt)),
    KeyFixture("\u{1b}[1;8C", .press(.right, [.shift, .alt, .control])),
    // kitty counts Caps Lock and Num Lock among the modifiers.
    KeyFixture("\u{1b}[1;193A", .press(.up)),
    // Super is none of ours: the key must not act as if it were not held.
    KeyFixture("\u{1b}[1;9A", .unknown("\u{1b}[1;9A")),
    // Old xterm.
    KeyFixture("\u{1b}O5A", .press(.up, .control)),
    KeyFixture("\u{1b}O1;2P", .press(.function(1), .shift)),
    // rxvt.
    KeyFixture("\u{1b}[a\u{1b}[d", .press(.up, .shift), .press(.left, .shift)),
    KeyFixture("\u{1b}Oa\u{1b}Od", .press(.up, .control), .press(.left, .control)),
    KeyFixture("\u{1b}\u{1b}[A", .press(.up, .alt)),
    KeyFixture("\u{1b}\u{1b}OD", .press(.left, .alt)),
  ]

  static let editingKeys = [
    KeyFixture("\u{1b}[H\u{1b}[F", .press(.home), .press(.end)),
    KeyFixture("\u{1b}OH\u{1b}OF", .press(.home), .press(.end)),
    KeyFixture("\u{1b}[1~\u{1b}[4~", .press(.home), .press(.end)),
    KeyFixture("\u{1b}[7~\u{1b}[8~", .press(.home), .press(.end)),
    KeyFixture("\u{1b}[2~\u{1b}[3~", .press(.insert), .press(.delete)),
    KeyFixture("\u{1b}[5~\u{1b}[6~", .press(.pageUp), .press(.pageDown)),
    KeyFixture("\u{1b}[3;5~", .press(.delete, .control)),
    KeyFixture("\u{1b}[1;5H\u{1b}[1;2F", .press(.home, .control), .press(.end, .shift)),
    // rxvt: Shift, Control, both.
    KeyFixture("\u{1b}[5$", .press(.pageUp, .shift)),
    KeyFixture("\u{1b}[7^", .press(.home, .control)),
    KeyFixture("\u{1b}[8@", .press(.end, [.control, .shift])),
    KeyFixture("\u{1b}[Z", .press(.tab, .shift)),
    KeyFixture("\u{1b}[1;6Z", .press(.tab, [.shift, .control])),
  ]

  static let functionKeys = [
    KeyFixture(
      "\u{1b}OP\u{1b}OQ\u{1b}OR\u{1b}OS", .press(.function(1)), .press(.function(2)), .press(.function(3)),
      .press(.function(4))),
    KeyFixture(
      "\u{1b}[11~\u{1b}[12~\u{1b}[13~\u{1b}[14~", .press(.function(1)), .press(.function(2)), .press(.function(3)),
      .press(.function(4))),
    KeyFixture(
      "\u{1b}[15~\u{1b}[17~\u{1b}[18~\u{1b}[19~", .press(.function(5)), .press(.function(6)), .press(.function(7)),
      .press(.function(8))),
    KeyFixture(
      "\u{1b}[20~\u{1b}[21~\u{1b}[23~\u{1b}[24~", .press(.function(9)), .press(.function(10)), .press(.function(11)),
      .press(.function(12))),
    KeyFixture("\u{1b}[1;2P\u{1b}[24;6~", .press(.function(1), .shift), .press(.function(12), [.shift, .control])),
    KeyFixture("\u{1b}[25~\u{1b}[29~\u{1b}[34~", .press(.function(13)), .press(.function(16)), .press(.function(20))),
    // The Linux console.
    KeyFixture("\u{1b}[[A\u{1b}[[E", .press(.function(1)), .press(.function(5))),
    // The keypad in application mode.
    KeyFixture(
      "\u{1b}OM\u{1b}Op\u{1b}Oy\u{1b}Oj\u{1b}OX", .press(.enter), .typed("0"), .typed("9"), .typed("*"), .typed("=")),
  ]

  static let altKeys = [
    KeyFixture("\u{1b}a", .typed("a", .alt)),
    KeyFixture("\u{1b}é", .typed("é", .alt)),
    KeyFixture("\u{1b}\r", .press(.enter, .alt)),
    KeyFixture("\u{1b}\n", .typed("j", [.alt, .control])),
    KeyFixture("\u{1b}\u{7f}", .press(.backspace, .alt)),
    KeyFixture("\u{1b}\t", .press(.tab, .alt)),
    KeyFixture("\u{1b}\u{1}", .typed("a", [.alt, .control])),
    KeyFixture("\u{1b}\u{1b}x", .press(.escape), .typed("x", .alt)),
    KeyFixture("\u{1b}\u{1b}\u{1b}[A", .press(.escape), .press(.up, .alt)),
    KeyFixture(bytes: [0x1B, 0x80, 0x61], .unrecognised([0x1B, 0x80]), .typed("a")),
    KeyFixture(bytes: [0x1B, 0xC3, 0x61], .unrecognised([0x1B, 0xC3]), .typed("a")),
    // An introducer that a control byte follows was Alt and a character.
    KeyFixture("\u{1b}[\r", .typed("[", .alt), .press(.enter)),
    KeyFixture("\u{1b}O\u{1b}[A", .typed("O", .alt), .press(.up)),
    KeyFixture("\u{1b}]\u{3}", .typed("]", .alt), .typed("c", .control)),
    KeyFixture("\u{1b}P\u{1b}[A", .typed("P", .alt), .press(.up)),
  ]

  static let codedKeys = [
    KeyFixture("\u{1b}[13;2u", .press(.enter, .shift)),
    KeyFixture("\u{1b}[13;5u\u{1b}[9;5u", .press(.enter, .control), .press(.tab, .control)),
    KeyFixture("\u{1b}[27u\u{1b}[27;2u", .press(.escape), .press(.escape, .shift)),
    KeyFixture("\u{1b}[127;3u", .press(.backspace, .alt)),
    KeyFixture("\u{1b}[98;5u", .typed("b", .control)),
    KeyFixture("\u{1b}[97;2u\u{1b}[32;2u", .typed("A"), .typed(" ")),
    KeyFixture("\u{1b}[97:65;6u", .typed("a", [.shift, .control])),
    KeyFixture("\u{1b}[57414u", .press(.enter)),
    // Pressed, repeated, released.
    KeyFixture("\u{1b}[13;1:1u\u{1b}[13;1:2u\u{1b}[13;1:3u", .press(.enter), .press(.enter)),
    KeyFixture("\u{1b}[57358u", .unknown("\u{1b}[57358u")),
    KeyFixture("\u{1b}[55296u", .unknown("\u{1b}[55296u")),
    KeyFixture("\u{1b}[155u", .unknown("\u{1b}[155u")),
    KeyFixture("\u{1b}[97;9u", .unknown("\u{1b}[97;9u")),
    // xterm's modifyOtherKeys.
    KeyFixture("\u{1b}[27;5;13~\u{1b}[27;2;65~", .press(.enter, .control), .typed("A")),
  ]

  static let reports = [
    KeyFixture("\u{1b}[I\u{1b}[O", .focus(isGained: true), .focus(isGained: false)),
    KeyFixture("x\u{1b}[Oy", .typed("x"), .focus(isGained: false), .typed("y")),
    // The answers to the question for mode 2026: unknown, set, reset, set for ever, reset for ever.
    KeyFixture("\u{1b}[?2026;0$y", .synchronizedOutput(.refused)),
    KeyFixture("x\u{1b}[?2026;1$y\r", .typed("x"), .synchronizedOutput(.confirmed), .press(.enter)),
    KeyFixture("\u{1b}[?2026;2$y", .synchronizedOutput(.confirmed)),
    KeyFixture("\u{1b}[?2026;3$y\u{1b}[?2026;4$y", .synchronizedOutput(.refused), .synchronizedOutput(.refused)),
    // Escape, and the answer just behind it.
    KeyFixture("\u{1b}\u{1b}[?2026;2$y", .synchronizedOutput(.confirmed)),
  ]

  static let mouse = [
    KeyFixture("\u{1b}[<64;10;5M\u{1b}[<65;10;5M", .wheel(.up), .wheel(.down)),
    KeyFixture("\u{1b}[<68;1;1M", .wheel(.up)),
    KeyFixture("\u{1b}[<0;10;5M\u{1b}[<0;10;5m", .click(Position(row: 4, column: 9))),
    KeyFixture("\u{1b}[<2;300;200M", .click(Position(row: 199, column: 299))),
    KeyFixture("\u{1b}[<35;10;5M\u{1b}[<66;1;1M"),
    KeyFixture("\u{1b}[<0;0;0M", .unknown("\u{1b}[<0;0;0M")),
    KeyFixture("\u{1b}[<0;1M", .unknown("\u{1b}[<0;1M")),
    // Terminals without mode 1006.
    KeyFixture(bytes: [0x1B, 0x5B, 0x4D, 0x60, 0x2A, 0x25], .wheel(.up)),
    KeyFixture(bytes: [0x1B, 0x5B, 0x4D, 0x20, 0xFF, 0x21, 0x61], .click(Position(row: 0, column: 222)), .typed("a")),
    KeyFixture(bytes: [0x1B, 0x5B, 0x4D, 0x23, 0x2A, 0x25, 0x61], .typed("a")),
    KeyFixture(bytes: [0x1B, 0x5B, 0x4D, 0x1B, 0x1B, 0x1B], .unrecognised([0x1B, 0x5B, 0x4D, 0x1B, 0x1B, 0x1B])),
  ]

  static let pastes = [
    KeyFixture("\u{1b}[200~hello\u{1b}[201~", .paste("hello")),
    KeyFixture("\u{1b}[200~\u{1b}[201~x", .paste(""), .typed("x")),
    KeyFixture("a\u{1b}[200~y\r\nn\rm\n\u{1b}[201~b", .typed("a"), .paste("y\nn\nm\n"), .typed("b")),
    KeyFixture(
      "\u{1b}[200~\u{1b}[A\u{3}\u{1b}[20\u{1b}[200~é漢\u{1b}\u{1b}[201~",
      .paste("\u{1b}[A\u{3}\u{1b}[20\u{1b}[200~é漢\u{1b}")),
    KeyFixture(
      bytes: Array("\u{1b}[200~a".utf8) + [0xFF, 0xC3, 0x62, 0x9B] + Array("\u{1b}[201~".utf8),
      .paste("a\u{FFFD}\u{FFFD}b\u{FFFD}")),
    KeyFixture("\u{1b}[201~", .unknown("\u{1b}[201~")),
  ]

  static let unknown = [
    KeyFixture("\u{1b}[?62;22c", .unknown("\u{1b}[?62;22c")),
    KeyFixture("\u{1b}[?2004;2$y", .unknown("\u{1b}[?2004;2$y")),
    KeyFixture("\u{1b}[4;1$y", .unknown("\u{1b}[4;1$y")),
    KeyFixture("\u{1b}[99~\u{1b}[E", .unknown("\u{1b}[99~"), .unknown("\u{1b}[E")),
    KeyFixture("\u{1b}[99999999999999999999~", .unknown("\u{1b}[99999999999999999999~")),
    KeyFixture("\u{1b}[24;80R", .unknown("\u{1b}[24;80R")),
    KeyFixture("\u{1b}Oz", .unknown("\u{1b}Oz")),
    KeyFixture("\u{1b}]11;rgb:0000/0000/0000\u{7}q", .unknown("\u{1b}]11;rgb:0000/0000/0000\u{7}"), .typed("q")),
    KeyFixture("\u{1b}]52;c;eQ==\u{1b}\\q", .unknown("\u{1b}]52;c;eQ==\u{1b}\\"), .typed("q")),
    KeyFixture("\u{1b}P>|xterm(379)\u{1b}\\", .unknown("\u{1b}P>|xterm(379)\u{1b}\\")),
    KeyFixture("\u{1b}_Gi=1;OK\u{1b}\\", .unknown("\u{1b}_Gi=1;OK\u{1b}\\")),
    KeyFixture("\u{1b}^y\u{1b}\\\u{1b}Xn\u{1b}\\", .unknown("\u{1b}^y\u{1b}\\"), .unknown("\u{1b}Xn\u{1b}\\")),
    // A sequence that is broken off takes no key with it.
    KeyFixture("\u{1b}[1;5\u{3}y", .unknown("\u{1b}[1;5"), .typed("c", .control), .typed("y")),
    KeyFixture("\u{1b}[1;5\u{1b}[A", .unknown("\u{1b}[1;5"), .press(.up)),
    KeyFixture("\u{1b}]0;title\u{1b}[A", .unknown("\u{1b}]0;title"), .press(.up)),
    KeyFixture("\u{1b}]0;title\r", .unknown("\u{1b}]0;title"), .press(.enter)),
    KeyFixture("\u{1b}[1é", .unknown("\u{1b}[1"), .typed("é")),
  ]
}
