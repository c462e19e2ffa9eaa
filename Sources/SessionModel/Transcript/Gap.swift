/// A stretch of time in which things may have happened that are not in the transcript.
package struct Gap: Equatable, Sendable {
  /// When the last event before it came.
  package let from: Moment
  package let until: Moment

  package init(from: Moment, until: Moment) {
    self.from = from
    self.until = until
  }
}
