import TerminalPrimitives

/// The key table as it is in force, the person's own keys included.
enum KeysPage {
  static func content(columns: Int, _ context: RenderContext) -> PageContent {
    var page = PageContent(title: "Keys", columns: columns)
    for place in Binding.Context.allCases {
      page.addHeading(place.title)
      for binding in context.keymap.bindings where binding.context == place {
        let keys = SafeText.proseLine(binding.keyNames(in: context.repertoire), in: context.repertoire)
        page.addFact(keys, purpose(of: binding, context), labelRole: .key)
      }
    }
    return page
  }

  /// What it does; for keys that the person has chosen also what they are otherwise.
  private static func purpose(of binding: Binding, _ context: RenderContext) -> SafeText {
    let purpose = SafeText.proseLine(binding.purpose, in: context.repertoire)
    let standard = Keymap.standard.bindings.first { $0.bound == binding.bound }
    guard let standard, standard.keys != binding.keys else { return purpose }
    let keys = SafeText.proseLine(standard.keyNames(in: context.repertoire), in: context.repertoire)
    return "\(purpose) (yours; by default \(keys))"
  }
}
