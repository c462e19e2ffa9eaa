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
  /// What a value comes to that is not among those; nil where it is refused as any other word.
  func unoffered(_ argument: String, in state: AppState) -> UnofferedValue?
  /// Does it, once nothing stands against it. The draft it was typed into is empty by then.
  func run(_ argument: String, in state: inout AppState, at now: Moment) -> [AppEffect]
}

extension SlashFamily {
  func values(in state: AppState) -> [SlashValue] { [] }
  func fault(of argument: String, in state: AppState) -> SafeText? { nil }
  func unoffered(_ argument: String, in state: AppState) -> UnofferedValue? { nil }
}

/// A value that makes sense behind a command although it is not offered.
enum UnofferedValue: Equatable, Sendable {
  case taken
  case refused(SafeText)
}
