import JSONRPC

/// One object of a scenario file, with the place to name when something is wrong with it.
struct ScenarioNode {
  let file: String
  let place: String
  private let object: JSONObject

  init(_ value: JSONValue, file: String, place: String) throws(ScenarioError) {
    guard case .object(let object) = value else {
      throw ScenarioError(file: file, place: place, problem: .notObject)
    }
    self.file = file
    self.place = place
    self.object = object
  }

  var keys: [String] { object.members.map(\.key) }

  func error(_ problem: ScenarioError.Problem) -> ScenarioError {
    ScenarioError(file: file, place: place, problem: problem)
  }

  func refuseKeys(except known: Set<String>) throws(ScenarioError) {
    if let key = keys.first(where: { !known.contains($0) }) { throw error(.unknown(key: key)) }
  }

  func value(_ key: String) -> JSONValue? { object[key] }

  func required<Value>(_ key: String, _ value: Value?) throws(ScenarioError) -> Value {
    guard let value else { throw error(.missing(key: key)) }
    return value
  }

  /// A string, or lines.
  func text(_ key: String) throws(ScenarioError) -> String? {
    guard let value = object[key] else { return nil }
    if let text = value.string { return text }
    let lines = value.array?.compactMap(\.string)
    guard let lines, lines.count == value.array?.count else {
      throw error(.wrong(key: key, expected: "a text or a list of lines"))
    }
    return lines.joined(separator: "\n")
  }

  func words(_ key: String) throws(ScenarioError) -> [String]? {
    guard let value = object[key] else { return nil }
    guard let words = value.array?.compactMap(\.string), words.count == value.array?.count else {
      throw error(.wrong(key: key, expected: "a list of texts"))
    }
    return words
  }

  /// Whole microseconds, so that sums of pauses are exact. No pause is longer than a day.
  func seconds(_ key: String) throws(ScenarioError) -> Duration? {
    guard let value = object[key] else { return nil }
    guard let seconds = value.double, (0...86_400).contains(seconds) else {
      throw error(.wrong(key: key, expected: "seconds, from 0 to a day"))
    }
    return .microseconds(Int64((seconds * 1_000_000).rounded()))
  }

  func count(_ key: String) throws(ScenarioError) -> Int? {
    guard let value = object[key] else { return nil }
    guard let count = value.integer, (1...1_000_000_000).contains(count) else {
      throw error(.wrong(key: key, expected: "a whole number from 1"))
    }
    return Int(count)
  }

  func flag(_ key: String) throws(ScenarioError) -> Bool? {
    guard let value = object[key] else { return nil }
    guard let flag = value.bool else { throw error(.wrong(key: key, expected: "true or false")) }
    return flag
  }

  func node(_ key: String) throws(ScenarioError) -> ScenarioNode? {
    guard let value = object[key] else { return nil }
    return try ScenarioNode(value, file: file, place: inside(key))
  }

  /// A list of objects; the element at `label` 1 is the first.
  func nodes(_ key: String, label: String) throws(ScenarioError) -> [ScenarioNode]? {
    guard let value = object[key] else { return nil }
    guard let elements = value.array else { throw error(.wrong(key: key, expected: "a list")) }
    var nodes: [ScenarioNode] = []
    for (index, element) in elements.enumerated() {
      nodes.append(try ScenarioNode(element, file: file, place: "\(inside(key)), \(label) \(index + 1)"))
    }
    return nodes
  }

  private func inside(_ key: String) -> String { place.isEmpty ? key : "\(place), \(key)" }
}
