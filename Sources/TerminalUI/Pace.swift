import SessionModel

/// How often the screen changes although nobody pressed a key.
package struct Pace: Equatable, Sendable {
  /// Between two values of a clock on the screen.
  package let clockStep: Duration
  /// Between two frames of what streams in, at least.
  package let frameInterval: Duration

  package static let full = Pace(.full, .full)

  package init(_ motion: ScreenSettings.Motion, _ bandwidth: ScreenSettings.Bandwidth) {
    clockStep =
      switch (motion, bandwidth) {
      case (.full, .full): .seconds(1)
      // Often enough to see that the program lives; a tenth of the frames.
      case (.reduced, _), (_, .low): .seconds(10)
      }
    frameInterval =
      switch bandwidth {
      // Thirty frames a second: the safety rules' limit for a stream, and a third of the work of sixty.
      case .full: .milliseconds(33)
      // Four frames a second: a person still reads along.
      case .low: .milliseconds(250)
      }
  }

  /// What a clock shows for a time that runs: rounded down to the last step.
  package func shown(_ elapsed: Duration) -> Duration {
    let step = clockStep.wholeMilliseconds
    return clockStep <= .seconds(1) ? elapsed : .milliseconds(elapsed.wholeMilliseconds / step * step)
  }
}
