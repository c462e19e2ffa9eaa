extension CodeLanguage {
  /// Nil where lines are read in another way.
  var grammar: SyntaxGrammar? {
    switch self {
    case .swift: .swift
    case .python: .python
    case .javaScript: .javaScript
    case .c: .c
    case .java: .java
    case .go: .go
    case .rust: .rust
    case .ruby: .ruby
    case .shell: .shell
    case .json: .json
    case .yaml: .yaml
    case .toml: .toml
    case .css: .css
    case .sql: .sql
    case .markup, .diff: nil
    }
  }
}

extension SyntaxGrammar {
  /// Comments, strings and capitals as C and its descendants have them.
  private static func family(_ keywords: String, types: String = "") -> SyntaxGrammar {
    var grammar = SyntaxGrammar()
    grammar.lineComments = [Array("//".utf8)]
    grammar.blockComment = cComment
    grammar.keywords = Set(words: keywords)
    grammar.types = Set(words: types)
    grammar.capitalIsType = true
    return grammar
  }

  static let swift: SyntaxGrammar = {
    var grammar = family(
      """
      actor any as associatedtype async await borrowing break case catch class consuming continue convenience default \
      defer deinit didSet do else enum extension fallthrough false fileprivate final for func get guard if import in \
      indirect init inout internal is isolated lazy let mutating nil nonisolated open operator override package private \
      protocol public repeat rethrows return self sending set some static struct subscript super switch throw throws \
      true try typealias unowned var weak where while willSet Self
      """)
    grammar.blockComment = Delimited("/*", "*/", hasEscapes: false, isMultiline: true, nests: true)
    grammar.strings = [Delimited("\"\"\"", isMultiline: true), quotes]
    grammar.hasHashWords = true
    return grammar
  }()

  static let javaScript: SyntaxGrammar = {
    var grammar = family(
      """
      abstract any as async await boolean break case catch class const constructor continue debugger declare default \
      delete do else enum export extends false finally for from function get if implements import in infer instanceof \
      interface is keyof let namespace never new null number of override private protected public readonly return \
      satisfies set static string super switch this throw true try type typeof undefined unknown var void while with yield
      """)
    grammar.strings = [Delimited("`", isMultiline: true), quotes, apostrophes]
    grammar.wordSigns = Set("$".utf8)
    return grammar
  }()

  static let c: SyntaxGrammar = {
    var grammar = family(
      """
      alignas alignof asm auto break case catch class co_await co_return co_yield concept const consteval constexpr \
      constinit const_cast continue decltype default delete do dynamic_cast else enum explicit export extern false final \
      for friend goto if inline mutable namespace new noexcept nullptr operator override private protected public \
      register reinterpret_cast requires restrict return sizeof static static_assert static_cast struct switch template \
      this throw true try typedef typeid typename union using virtual volatile while NULL
      """,
      types: """
        bool char double float int long short signed unsigned void int8_t int16_t int32_t int64_t uint8_t uint16_t \
        uint32_t uint64_t size_t ssize_t ptrdiff_t intptr_t uintptr_t wchar_t string vector map FILE
        """)
    grammar.capitalIsType = false
    grammar.hasHashWords = true
    return grammar
  }()

  static let java: SyntaxGrammar = {
    var grammar = family(
      """
      abstract as assert async await break by case catch class companion const constructor continue data default delegate \
      do else enum event extends false final finally for foreach fun get goto if implements import in inline instanceof \
      interface internal is lateinit lock namespace native new null object open operator out override package private \
      protected public readonly record ref return sealed set static strictfp struct super suspend switch synchronized \
      this throw throws transient true try typealias typeof using val var virtual volatile when where while yield
      """,
      types: "bool boolean byte char decimal double float int long short string uint ulong void")
    grammar.strings = [Delimited("\"\"\"", isMultiline: true), quotes, apostrophes]
    return grammar
  }()

  static let go: SyntaxGrammar = {
    var grammar = family(
      """
      break case chan const continue default defer else fallthrough false for func go goto if import interface iota map \
      nil package range return select struct switch true type var
      """,
      types: """
        any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 int64 rune string uint \
        uint8 uint16 uint32 uint64 uintptr
        """)
    grammar.strings = [Delimited("`", hasEscapes: false, isMultiline: true), quotes, apostrophes]
    return grammar
  }()

  static let rust: SyntaxGrammar = {
    var grammar = family(
      """
      as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod move mut \
      pub ref return self static struct super trait true type unsafe use where while
      """,
      types: "bool char f32 f64 i8 i16 i32 i64 i128 isize str u8 u16 u32 u64 u128 usize")
    grammar.blockComment = Delimited("/*", "*/", hasEscapes: false, isMultiline: true, nests: true)
    // An apostrophe begins a lifetime more often than a character.
    grammar.strings = [Delimited("\"", isMultiline: true)]
    return grammar
  }()
}
