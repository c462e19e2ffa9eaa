/// What terminals send for keys and in answer to questions, and what they could send.
enum EscapeSequences {
  static let all: [[UInt8]] = (controls + numbered + coded + shifted + alternated + strings + reports).map {
    Array($0.utf8)
  }

  private static let letters = (0x40...0x7E).compactMap(Unicode.Scalar.init).map(String.init)

  /// Every final byte, plain and with Control.
  private static let controls = letters.flatMap { ["\u{1B}[\($0)", "\u{1B}[1;5\($0)"] }

  /// The keys with numbers, in the shapes of xterm and rxvt.
  private static let numbered = (0...34).flatMap { number in
    ["~", ";2~", ";5~", "$", "^", "@"].map { "\u{1B}[\(number)\($0)" }
  }

  /// Keys by their code: those of the prompt and of Enter, with every modifier; pressed, repeated and released.
  private static let coded = [9, 13, 27, 32, 49, 89, 100, 102, 110, 111, 115, 121, 127, 57_414].flatMap { code in
    ["\u{1B}[\(code)u", "\u{1B}[\(code);1:2u", "\u{1B}[\(code);1:3u", "\u{1B}[27;5;\(code)~"]
      + (2...16).map { "\u{1B}[\(code);\($0)u" }
  }

  private static let shifted = letters.map { "\u{1B}O\($0)" }

  /// With Alt, or after Esc.
  private static let alternated =
    (0x20...0x7E).compactMap(Unicode.Scalar.init).flatMap {
      ["\u{1B}\($0)", "\u{1B}\u{1B}\($0)"]
    } + ["\u{1B}\r", "\u{1B}\n", "\u{1B}\u{1B}\r", "\u{1B}[\r", "\u{1B}O\r", "\u{1B}]\r", "\u{1B}P\r"]

  private static let strings = [
    "]0;o", "]52;c;bw0K", "]11;rgb:0000/0000/0000", "P>|xterm(379)", "_Gi=1;OK", "^o", "Xo",
  ]
  .flatMap { ["\u{1B}\($0)\u{7}", "\u{1B}\($0)\u{1B}\\", "\u{1B}\($0)"] }

  private static let reports = [
    "\u{1B}[200~o\r\u{1B}[201~", "\u{1B}[200~o\r", "\u{1B}[201~", "\u{1B}[I", "\u{1B}[O", "\u{1B}[24;80R",
    "\u{1B}[?62;22c", "\u{1B}[<0;10;5M", "\u{1B}[<0;10;5m", "\u{1B}[<2;10;5M", "\u{1B}[<64;10;5M", "\u{1B}[<35;10;5M",
    "\u{1B}[M !!", "\u{1B}[M`!!",
  ]
}
