/// Which way a person goes through the transcript.
enum Direction: Equatable, Sendable {
  case forward, backward
}
