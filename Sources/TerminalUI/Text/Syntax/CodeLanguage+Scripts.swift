/// Languages whose comments begin with `#` or `--`, and those of files.
extension SyntaxGrammar {
  private static func hashComments(_ keywords: String) -> SyntaxGrammar {
    var grammar = SyntaxGrammar()
    grammar.lineComments = [Array("#".utf8)]
    grammar.keywords = Set(words: keywords)
    return grammar
  }

  static let python: SyntaxGrammar = {
    var grammar = hashComments(
      """
      and as assert async await break case class continue def del elif else except finally for from global if import in \
      is lambda match nonlocal not or pass raise return try while with yield None True False self
      """)
    grammar.types = Set(words: "bool bytes dict float frozenset int list object set str tuple type")
    grammar.strings = [
      Delimited("\"\"\"", isMultiline: true), Delimited("'''", isMultiline: true), quotes, apostrophes,
    ]
    grammar.stringsHavePrefixes = true
    grammar.capitalIsType = true
    return grammar
  }()

  static let ruby: SyntaxGrammar = {
    var grammar = hashComments(
      """
      alias and begin break case class def defined? do else elsif end ensure false for if in module next nil not or redo \
      require rescue retry return self super then true undef unless until when while yield
      """)
    grammar.capitalIsType = true
    grammar.commentsNeedBlank = true
    return grammar
  }()

  static let shell: SyntaxGrammar = {
    var grammar = hashComments(
      """
      case do done elif else esac export fi for function if in local readonly return select set shift source then trap \
      unset until while FROM RUN COPY ADD CMD ENTRYPOINT ENV WORKDIR EXPOSE ARG USER VOLUME
      """)
    grammar.commentsNeedBlank = true
    grammar.strings = [quotes, Delimited("'", hasEscapes: false)]
    grammar.wordSigns = Set("-".utf8)
    return grammar
  }()

  static let json: SyntaxGrammar = {
    var grammar = SyntaxGrammar()
    grammar.lineComments = [Array("//".utf8)]
    grammar.blockComment = cComment
    grammar.strings = [quotes]
    grammar.keywords = ["true", "false", "null"]
    grammar.nameSign = UInt8(ascii: ":")
    return grammar
  }()

  static let yaml: SyntaxGrammar = {
    var grammar = hashComments("true false null yes no on off")
    grammar.commentsNeedBlank = true
    grammar.nameSign = UInt8(ascii: ":")
    grammar.wordSigns = Set("-./".utf8)
    return grammar
  }()

  static let toml: SyntaxGrammar = {
    var grammar = hashComments("true false")
    grammar.lineComments.append(Array(";".utf8))
    grammar.commentsNeedBlank = true
    grammar.strings = [
      Delimited("\"\"\"", isMultiline: true), Delimited("'''", hasEscapes: false, isMultiline: true), quotes,
      Delimited("'", hasEscapes: false),
    ]
    grammar.nameSign = UInt8(ascii: "=")
    grammar.wordSigns = Set("-.".utf8)
    return grammar
  }()

  static let css: SyntaxGrammar = {
    var grammar = SyntaxGrammar()
    grammar.blockComment = cComment
    grammar.nameSign = UInt8(ascii: ":")
    grammar.wordSigns = Set("-".utf8)
    grammar.keywords = ["important", "inherit", "initial", "none", "auto"]
    return grammar
  }()

  static let sql: SyntaxGrammar = {
    var grammar = SyntaxGrammar()
    grammar.lineComments = [Array("--".utf8)]
    grammar.blockComment = cComment
    grammar.strings = [Delimited("'", hasEscapes: false, isMultiline: true), quotes]
    grammar.ignoresCase = true
    grammar.keywords = Set(
      words: """
        add all alter and as asc begin between by case check commit constraint create cross default delete desc distinct \
        drop else end exists explain false for foreign from full group having if in index inner insert into is join key \
        left like limit not null offset on or order outer primary references returning right rollback select set table \
        then transaction trigger true union unique update using values view when where with
        """)
    grammar.types = Set(
      words: """
        bigint blob boolean char date decimal double float int integer json jsonb numeric real serial smallint text time \
        timestamp timestamptz uuid varchar
        """)
    return grammar
  }()
}
