import TerminalPrimitives
import Testing

@testable import TerminalUI

@Suite struct KeymapTests {
  @Test func `the standard key map keeps its own rules`() {
    #expect(KeymapCheck(Keymap.standard.bindings).conflicts == [])
  }

  @Test func `every command has a name of its own in its place, in letters and hyphens`() {
    let names = Keymap.standard.bindings.map { "\($0.context).\($0.command.configName)" }
    #expect(Set(names).count == names.count)
    #expect(Set(Keymap.standard.bindings.map(\.bound)).count == names.count)
    for binding in Keymap.standard.bindings {
      #expect(binding.command.configName.allSatisfy { $0 == "-" || $0.isLowercase && $0.isASCII })
    }
  }

  @Test func `other keys take the place of a command's own`() throws {
    let keymap = try Keymap(rebinding: [
      Rebinding(.once, to: "m"), Rebinding(BoundCommand(.everywhere, .goToRequest), to: ["F3", "Alt-G"]),
      Rebinding(BoundCommand(.composer, .undo), to: []),
    ])
    #expect(keymap.command(for: .letter("m"), in: .request) == .select(.once))
    #expect(keymap.command(for: .letter("o"), in: .request) == nil)
    #expect(keymap.command(for: .alt("g"), in: .composer) == .goToRequest)
    #expect(keymap.command(for: KeyPress(.function(2)), in: .transcript) == nil)
    #expect(keymap.command(for: .control("_"), in: .composer) == nil)
    #expect(keymap.bindings.map(\.bound) == Keymap.standard.bindings.map(\.bound))
  }

  @Test(arguments: [
    (KeyPress(.scalar("i"), .control), Command.nextPane), (KeyPress(.scalar("m"), .control), .send),
    (KeyPress(.scalar("["), .control), .backToComposer), (KeyPress(.scalar("h"), .control), .deleteBackward),
    (KeyPress(.scalar("/"), .control), .undo), (KeyPress(.scalar("M"), [.control, .alt]), .newLine),
  ])
  func `what terminals cannot tell apart is one key`(key: KeyPress, command: Command) {
    #expect(Keymap.standard.command(for: key, in: .composer) == command)
  }

  @Test(arguments: Refused.all)
  func `a key map that weakens the prompt is refused, and every reason named`(refused: Refused) {
    #expect(throws: KeymapRefusal(conflicts: refused.conflicts)) { try Keymap(rebinding: refused.changes) }
  }

  @Test func `two commands may trade their keys`() throws {
    let keymap = try Keymap(rebinding: [Rebinding(.once, to: "d"), Rebinding(.deny, to: "o")])
    #expect(keymap.command(for: .letter("d"), in: .request) == .select(.once))
    #expect(keymap.command(for: .letter("o"), in: .request) == .select(.deny))
  }

  @Test func `one key may do different harmless things in different panes`() throws {
    let keymap = try Keymap(rebinding: [Rebinding(BoundCommand(.request, .fullScreen), to: ["k"])])
    #expect(keymap.command(for: .letter("k"), in: .request) == .fullScreen)
    #expect(keymap.command(for: .letter("k"), in: .transcript) == .lineUp)
  }
}

/// Changes that are refused, and why.
struct Refused: Sendable, CustomTestStringConvertible {
  let changes: [Rebinding]
  let conflicts: [KeymapConflict]

  var testDescription: String { changes.map { "\($0.bound.command.configName) = \($0.keys.map(\.name))" }.joined() }

  init(_ changes: Rebinding..., conflicts: [KeymapConflict]) {
    self.changes = changes
    self.conflicts = conflicts
  }

  private static let top = BoundCommand(.transcript, .top)
  private static let next = BoundCommand(.request, .selectNextChoice)
  private static let undo = BoundCommand(.composer, .undo)
  private static let send = BoundCommand(.composer, .send)
  private static let goThere = BoundCommand(.everywhere, .goToRequest)
  private static let back = BoundCommand(.everywhere, .backToComposer)
  private static let up = BoundCommand(.transcript, .lineUp)
  private static let repaint = BoundCommand(.everywhere, .repaint)

  static let all: [Refused] = [
    // Two meanings of one key
    Refused(Rebinding(.once, to: "d"), conflicts: [.sameKey(.letter("d"), .once, .deny)]),
    Refused(
      Rebinding(top, to: ["G"]), conflicts: [.sameKey(.letter("G"), top, BoundCommand(.transcript, .followEnd))]),
    Refused(
      Rebinding(undo, to: ["Ctrl-L"]), conflicts: [.sameKey(.control("l"), repaint, undo)]),
    Refused(
      Rebinding(undo, to: ["Ctrl-H"]),
      conflicts: [.sameKey(KeyPress(.backspace), BoundCommand(.composer, .deleteBackward), undo)]),
    // What approves means nothing else
    Refused(
      Rebinding(.once, to: "g"),
      conflicts: [
        .approvesElsewhere(.letter("g"), .once, other: top),
        .approvesElsewhere(.letter("g"), .once, other: BoundCommand(.page, .top)),
      ]),
    Refused(Rebinding(top, to: ["o"]), conflicts: [.approvesElsewhere(.letter("o"), .once, other: top)]),
    // What approves is a letter, pressed for nothing else
    Refused(
      Rebinding(.once, to: "Enter"),
      conflicts: [
        .sameKey(KeyPress(.enter), send, .once),
        .approvesElsewhere(KeyPress(.enter), .once, other: BoundCommand(.transcript, .toggleItem)),
        .sameKey(KeyPress(.enter), .once, .sendDecision),
        .approvesElsewhere(KeyPress(.enter), .once, other: BoundCommand(.picker, .choose)),
        .cannotApprove(KeyPress(.enter), .once),
      ]),
    Refused(Rebinding(.once, to: "1"), conflicts: [.cannotApprove(.letter("1"), .once)]),
    Refused(Rebinding(.session, to: "F5"), conflicts: [.cannotApprove(KeyPress(.function(5)), .session)]),
    Refused(Rebinding(.once, to: "Alt-O"), conflicts: [.cannotApprove(.alt("o"), .once)]),
    Refused(Rebinding(.deny, to: "7"), conflicts: [.cannotSelect(.letter("7"), .deny)]),
    Refused(Rebinding(next, to: ["End"]), conflicts: [.cannotSelect(KeyPress(.end), next)]),
    // What sends is not pressed by writing or moving, and selects nothing
    Refused(Rebinding(.sendDecision, to: "y"), conflicts: [.cannotSend(.letter("y"), .sendDecision)]),
    Refused(Rebinding(.sendDecision, to: "Del"), conflicts: [.cannotSend(KeyPress(.delete), .sendDecision)]),
    Refused(
      Rebinding(send, to: ["F5"]), Rebinding(next, to: ["F5"]),
      conflicts: [.sameKey(KeyPress(.function(5)), send, next)]),
    // Text stays text
    Refused(Rebinding(undo, to: ["u"]), conflicts: [.text(.letter("u"), undo)]),
    Refused(
      Rebinding(repaint, to: ["Space"]),
      conflicts: [
        .sameKey(.letter(" "), repaint, BoundCommand(.transcript, .pageDown)),
        .sameKey(.letter(" "), repaint, BoundCommand(.request, .pageDown)),
        .sameKey(.letter(" "), repaint, BoundCommand(.page, .pageDown)), .text(.letter(" "), repaint),
      ]),
    // Nobody is locked in or out
    Refused(Rebinding(.sendDecision, to: []), conflicts: [.withoutKey(.sendDecision)]),
    Refused(Rebinding(.deny, to: []), conflicts: [.withoutKey(.deny)]),
    Refused(
      Rebinding(goThere, to: []), Rebinding(back, to: []), conflicts: [.withoutKey(goThere), .withoutKey(back)]),
  ]
}

extension BoundCommand {
  static let once = BoundCommand(.request, .select(.once))
  static let session = BoundCommand(.request, .select(.session))
  static let deny = BoundCommand(.request, .select(.deny))
  static let sendDecision = BoundCommand(.request, .sendDecision)
}

extension Rebinding {
  init(_ bound: BoundCommand, to name: String) { self.init(bound, to: [name]) }

  /// The keys by name; a name that means nothing is a mistake of the test.
  init(_ bound: BoundCommand, to names: [String]) {
    self.init(bound, keys: names.map { try! KeyPress(named: $0) })
  }
}
