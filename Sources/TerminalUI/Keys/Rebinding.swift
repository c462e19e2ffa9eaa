package import TerminalPrimitives

/// A command in one place, which is what keys are given to: `approve-once` in `[keys.request]`.
package struct BoundCommand: Hashable, Sendable {
  package let context: Binding.Context
  package let command: Command

  package init(_ context: Binding.Context, _ command: Command) {
    self.context = context
    self.command = command
  }
}

/// Other keys for a command, instead of its own; none to leave it without.
package struct Rebinding: Equatable, Sendable {
  package let bound: BoundCommand
  package let keys: [KeyPress]

  package init(_ bound: BoundCommand, keys: [KeyPress]) {
    self.bound = bound
    self.keys = keys
  }
}

extension Binding {
  package var bound: BoundCommand { BoundCommand(context, command) }
}

extension Keymap {
  /// The standard key map with these changes. A command that the table does not have in that place is our mistake.
  package init(rebinding changes: [Rebinding]) throws(KeymapRefusal) {
    var bindings = Keymap.standard.bindings
    for change in changes {
      guard let row = bindings.firstIndex(where: { $0.bound == change.bound }) else {
        preconditionFailure("\(change.bound) is not in the table of keys")
      }
      bindings[row] = Binding(change.bound.context, change.keys, change.bound.command, bindings[row].purpose)
    }
    let conflicts = KeymapCheck(bindings).conflicts
    guard conflicts.isEmpty else { throw KeymapRefusal(conflicts: conflicts) }
    self.init(bindings)
  }
}
