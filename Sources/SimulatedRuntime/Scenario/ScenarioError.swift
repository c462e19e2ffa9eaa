package import JSONRPC

/// What is wrong with a scenario file, and where.
package struct ScenarioError: Error, Equatable, Sendable {
  package enum Problem: Equatable, Sendable {
    case unknownScenario(known: [String])
    case notJSON(WireFault)
    case notObject
    case missing(key: String)
    case unknown(key: String)
    case wrong(key: String, expected: String)
    /// A step does one thing.
    case verbs([String])
    case unknownPart(String)
    /// A part that plays itself, directly or through others.
    case endlessPart(String)
    /// A repetition by time that takes none would never end.
    case takesNoTime
    case noRequestID
  }

  package let file: String
  /// Where in the file, such as `start, step 3, turn, step 1`; empty for the file as a whole.
  package let place: String
  package let problem: Problem

  package init(file: String, place: String, problem: Problem) {
    self.file = file
    self.place = place
    self.problem = problem
  }
}

extension ScenarioError: CustomStringConvertible {
  package var description: String {
    place.isEmpty ? "scenario \(file): \(problem)" : "scenario \(file), \(place): \(problem)"
  }
}

extension ScenarioError.Problem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknownScenario(let known): "there is none of that name; known are \(known.joined(separator: ", "))"
    case .notJSON(let fault): "this is not JSON (\(fault.code))"
    case .notObject: "an object is expected"
    case .missing(let key): "\"\(key)\" is missing"
    case .unknown(let key): "\"\(key)\" is unknown here"
    case .wrong(let key, let expected): "\"\(key)\" must be \(expected)"
    case .verbs(let verbs):
      verbs.isEmpty ? "a step needs something to do" : "a step does one thing, not \(verbs.joined(separator: " and "))"
    case .unknownPart(let name): "there is no part \"\(name)\""
    case .endlessPart(let name): "the part \"\(name)\" plays itself"
    case .takesNoTime: "what is repeated for a time must take some"
    case .noRequestID: "an event that asks needs a text \"requestId\" in its data"
    }
  }
}
