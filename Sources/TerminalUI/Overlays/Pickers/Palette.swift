import SessionModel
import TerminalPrimitives

/// The palette: all commands of the composer, and what the keys do where the person is. Nothing in it decides about a
/// request: the keys of requests are not in it.
enum Palette {
  static func content(_ state: AppState, _ place: Binding.Context, _ context: RenderContext) -> PickerContent {
    PickerContent(title: "Commands", rows: slashCommands(state, context) + keyCommands(place, state, context))
  }

  private static func slashCommands(_ state: AppState, _ context: RenderContext) -> [PickerRow] {
    SlashCommand.allCases.map { command in
      PickerRow(
        choice: .slash(command), title: command.usage, detail: command.definition.purpose,
        obstacle: command.obstacle(in: state))
    }
  }

  private static func keyCommands(
    _ place: Binding.Context, _ state: AppState, _ context: RenderContext
  ) -> [PickerRow] {
    context.keymap.bindings.filter { [place, .everywhere].contains($0.context) && $0.command != .palette }
      .map { binding in
        PickerRow(
          choice: .command(binding.command),
          title: SafeText.proseLine(binding.command.configName, in: context.repertoire),
          detail: SafeText.proseLine(binding.purpose, in: context.repertoire),
          keys: SafeText.proseLine(binding.keyNames(in: context.repertoire), in: context.repertoire),
          obstacle: binding.command.obstacle(in: state))
      }
  }
}
