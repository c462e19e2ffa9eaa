import TerminalPrimitives
import Testing

@testable import TerminalUI

/// A place on the screen where a string stands that is not ours.
struct ForeignPlace: CustomTestStringConvertible, Sendable {
  let name: String
  let cleaning: Cleaning
  /// Whether it stands in one row and is cut where that ends; else all of it is shown, in as many rows as it needs.
  var isOneRow = false
  /// Whether the cut is at its beginning, which says less than its end.
  var losesBeginning = false
  /// Whether it is left out where there is no room for it.
  var mayBeLeftOut = false
  /// Whether things are said about it beside it: how many bytes it has, which scripts it mixes.
  var hasRemarks = false
  /// Whether it is the name of the repository.
  var isRepository = false
  let put: @Sendable (String, inout Scene) -> Void

  var testDescription: String { name }

  /// The screen that the text is put on.
  static func screen(columns: Int, repository: String = "demo") -> Scene {
    var scene = Scene(size: Size(rows: 30, columns: columns), repository: repository)
    scene.drawsEveryStep = false
    return scene
  }

  func grid(_ text: String, on screen: Scene) -> CellGrid {
    var scene = isRepository ? Self.screen(columns: screen.state.size.columns, repository: text) : screen
    put(text, &scene)
    return scene.draw()
  }

  static let all: [ForeignPlace] = [status, transcript, work, requests, overlays, composer].flatMap(\.self)
}
