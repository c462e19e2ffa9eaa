import Testing

// Two lanes, each one test after the other: the machine that judges may have no more than two processors.

/// The built program with the runtime that is part of it.
@Suite(.serialized, .timeLimit(.minutes(10))) enum EmbeddedRuntime {}

/// The built program with the real Copilot CLI and a stand-in for GitHub.
@Suite(.serialized, .timeLimit(.minutes(10))) enum RealRuntime {}
