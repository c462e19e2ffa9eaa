/// Whether a message says exactly what the peer sent. Whoever shows a message that is not intact says so, and a
/// request for permission that is not intact can only be denied.
package enum Readability: Equatable, Sendable {
  case intact
  /// What was replaced or left off, one fault of a kind at most, never empty.
  case repaired([WireFault])

  package init(repairs: [WireFault]) { self = repairs.isEmpty ? .intact : .repaired(repairs) }

  package var faults: [WireFault] {
    switch self {
    case .intact: []
    case .repaired(let faults): faults
    }
  }
}
