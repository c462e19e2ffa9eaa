/// A language, or a family whose words are so alike that one table serves it.
enum CodeLanguage: CaseIterable, Sendable {
  case swift, python, javaScript, c, java, go, rust, ruby, shell, json, yaml, toml, markup, css, sql, diff

  /// By the words after a fence, such as `swift`, `C++` or `{.python title="x"}`; nil for a language that is not known.
  init?(fence words: String) {
    let first = words.drop { $0 == "{" || $0 == "." || $0 == " " }
    let name = first.prefix { $0.isLetter || $0.isNumber || "+#-_".contains($0) }.lowercased()
    let bare = name.hasPrefix(Self.htmlClass) ? String(name.dropFirst(Self.htmlClass.count)) : name
    guard let language = Self.names[bare] else { return nil }
    self = language
  }

  /// What HTML puts before the name.
  private static let htmlClass = "language-"

  private static let names: [String: CodeLanguage] = {
    let table: [(CodeLanguage, String)] = [
      (.swift, "swift"), (.python, "python py python3 pyi starlark"),
      (.javaScript, "javascript js jsx mjs cjs typescript ts tsx"),
      (.c, "c h cpp c++ cc cxx hpp objc objective-c objectivec cuda"),
      (.java, "java kotlin kt kts csharp c# cs scala dart groovy"), (.go, "go golang"), (.rust, "rust rs"),
      (.ruby, "ruby rb"), (.shell, "sh bash zsh shell ksh fish console shell-session dockerfile makefile make"),
      (.json, "json jsonc json5 jsonl ndjson"), (.yaml, "yaml yml"), (.toml, "toml ini cfg conf properties"),
      (.markup, "html xml svg xhtml plist vue svelte"), (.css, "css scss less sass"),
      (.sql, "sql sqlite postgresql postgres mysql plsql tsql"), (.diff, "diff patch udiff"),
    ]
    return table.reduce(into: [:]) { names, row in
      for name in row.1.split(separator: " ") { names[String(name)] = row.0 }
    }
  }()
}
