import SessionModel
import TerminalPrimitives

/// All about one command.
enum CommandPage {
  static func content(_ command: SlashCommand, _ state: AppState, columns: Int) -> PageContent {
    let definition = command.definition
    var page = PageContent(title: command.usage, columns: columns)
    page.addNote(definition.purpose, .text)
    if let help = definition.help { page.addNote(help, .text) }
    if !definition.aliases.isEmpty {
      let names = definition.aliases.map { "/\(state.safe($0))" as SafeText }
      page.addFact("also", names.joined(separator: ", "))
    }
    page.addFact("now", command.obstacle(in: state).map { "cannot work: \($0)" } ?? "works")
    let values = command.values(in: state)
    if !values.isEmpty { page.addHeading("what may stand behind it") }
    for value in values { page.addFact(state.safe(value.text), value.detail, labelRole: .key) }
    return page
  }
}
