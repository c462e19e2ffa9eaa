/// How a test tells the fake runtime what to do: the program hands on variables with this beginning.
package enum FakeRuntimeVariable {
  /// The path of the scenario that it plays, in the form of the shipped ones.
  package static let scenario = "COPILOT_FAKE_SCENARIO"
  /// The path of the file to which it adds a line of JSON for every message it gets, before it does anything about it.
  package static let witness = "COPILOT_FAKE_WITNESS"
}

/// The last line of a witness, written when the program has closed the connection or is gone.
package let lastWitnessLine = "\"end\""
