import Foundation
package import TerminalPrimitives
package import Testing

/// Expects `grid` to be the one kept in `Tests/<target>/Golden/<name>.txt`, where `<target>` is the caller's.
///
/// With `ALOFT_ACCEPT_GOLDEN=1` in the environment the file is written instead.
package func expectGrid(
  _ grid: CellGrid, matches name: String, filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  do {
    if ProcessInfo.processInfo.environment["ALOFT_ACCEPT_GOLDEN"] == "1" {
      let file = goldenFile(named: name, besideTest: filePath)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(GridSnapshot(grid).description.utf8).write(to: file)
    } else if let difference = try differenceFromGolden(grid, name, filePath: filePath) {
      Issue.record("\(difference)", sourceLocation: sourceLocation)
    }
  } catch {
    Issue.record(error, sourceLocation: sourceLocation)
  }
}

/// What is wrong with `grid`, for a person who must decide whether the change was meant; nil if nothing is.
package func differenceFromGolden(_ grid: CellGrid, _ name: String, filePath: String = #filePath) throws -> String? {
  let actual = GridSnapshot(grid).description
  let file = goldenFile(named: name, besideTest: filePath)
  guard FileManager.default.fileExists(atPath: file.path) else {
    return "\(name) has no golden file yet\n\(actual)\(acceptance)"
  }
  let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
  return expected.utf8.elementsEqual(actual.utf8) ? nil : report(name, expected: expected, actual: actual)
}

private let acceptance = "To accept it: ALOFT_ACCEPT_GOLDEN=1 swift test"
/// Differing places that are listed; more do not help to see what happened.
private let mostPlacesListed = 20

/// `Tests/<target>/Golden/<name>.txt`, however deep in the target the test lies.
private func goldenFile(named name: String, besideTest filePath: String) -> URL {
  var folder = URL(filePath: filePath).deletingLastPathComponent()
  while folder.deletingLastPathComponent().lastPathComponent != "Tests", folder.path != "/" {
    folder = folder.deletingLastPathComponent()
  }
  return folder.appending(path: "Golden").appending(path: name + ".txt")
}

private func report(_ name: String, expected: String, actual: String) -> String {
  let places = differingPlaces(expected, actual)
  let listed = places.prefix(mostPlacesListed).joined(separator: "\n")
  let more = places.count > mostPlacesListed ? "\n… and \(places.count - mostPlacesListed) more" : ""
  return "\(name) differs\nexpected:\n\(expected)actual:\n\(actual)differing:\n\(listed)\(more)\n\(acceptance)"
}

private func differingPlaces(_ expected: String, _ actual: String) -> [String] {
  let expectedLines = expected.split(separator: "\n", omittingEmptySubsequences: false).map(columns)
  let actualLines = actual.split(separator: "\n", omittingEmptySubsequences: false).map(columns)
  return (0..<max(expectedLines.count, actualLines.count)).flatMap { line in
    let old = line < expectedLines.count ? expectedLines[line] : []
    let new = line < actualLines.count ? actualLines[line] : []
    return (0..<max(old.count, new.count)).compactMap { column -> String? in
      let before = column < old.count ? old[column] : "nothing"
      let after = column < new.count ? new[column] : "nothing"
      return before == after ? nil : "line \(line + 1), column \(column + 1): \(before) became \(after)"
    }
  }
}

/// One string for each column, so that a wide character does not shift all places after it.
private func columns(of line: Substring) -> [String] {
  line.flatMap { character in
    let isWide = character.unicodeScalars.first.flatMap(CharacterWidth.columns(of:)) == 2
    return isWide ? ["'\(character)'", "its right half"] : ["'\(character)'"]
  }
}
