package import TerminalPrimitives

/// One row of the key table: where, which keys, what for. Help and README are made from it.
package struct Binding: Equatable, Sendable {
  package enum Context: String, CaseIterable, Sendable {
    case everywhere, composer, transcript, request
    /// What lies over the panes: pages to read, and lists to choose from.
    case page, picker
  }

  package let context: Context
  package let keys: [KeyPress]
  package let command: Command
  /// What it does, for help and README.
  package let purpose: String

  init(_ context: Context, _ keys: [KeyPress], _ command: Command, _ purpose: String) {
    self.context = context
    self.keys = keys
    self.command = command
    self.purpose = purpose
  }
}
