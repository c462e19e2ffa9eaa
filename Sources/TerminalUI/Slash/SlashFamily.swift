import SessionModel
import TerminalPrimitives

/// Commands that belong together. The raw value of a command is its name.
protocol SlashFamily: CaseIterable, Hashable, RawRepresentable, Sendable where RawValue == String {
  var definition: SlashDefinition { get }
  /// Why it cannot work now; nil when it can.
  func obstacle(in state: AppState) -> SafeText?
  /// What is offered behind the name now.
  func values(in state: AppState) -> [SlashValue]
  /// Why it cannot be done with what stands behind the name; nil where nothing is wrong with that.
  func fault(of argument: String, in state: AppState) -> SafeText?
  /// Does it, once nothing stands against it. The draft it was typed into is empty by then.
  func run(_ argument: String, in state: inout AppState, at now: Moment) -> [AppEffect]
}

extension SlashFamily {
  func values(in state: AppState) -> [SlashValue] { [] }
  func fault(of argument: String, in state: AppState) -> SafeText? { nil }
}
