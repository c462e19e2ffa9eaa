import Subprocess

/// How a runtime is ended: its input was closed, which it takes as the polite request; then SIGTERM, then SIGKILL, both
/// to its whole process group.
package struct Teardown: Equatable, Sendable {
  /// From the end of its input to SIGTERM.
  package let politeLimit: Duration
  /// From SIGTERM to SIGKILL.
  package let terminationLimit: Duration

  /// Runtime 1.0.64 leaves within 50 ms of the end of its input (protocol notes 1.7); the SDKs give 5 s after SIGTERM.
  package static let standard = Teardown(politeLimit: .seconds(2), terminationLimit: .seconds(5))

  package init(politeLimit: Duration, terminationLimit: Duration) {
    self.politeLimit = politeLimit
    self.terminationLimit = terminationLimit
  }

  /// Subprocess ends every sequence with SIGKILL, to the group when the last step went to the group. The null signal
  /// of kill(2) makes a step that only waits.
  var steps: [TeardownStep] {
    [
      .send(signal: Signal(rawValue: 0), allowedDurationToNextStep: politeLimit),
      .send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: terminationLimit),
    ]
  }
}
