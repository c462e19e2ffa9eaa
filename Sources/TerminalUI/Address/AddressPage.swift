import SessionModel
import TerminalPrimitives

/// Where the session's page is: to read, to follow, and to take along on a phone.
enum AddressPage {
  static func content(_ state: AppState, columns: Int, _ context: RenderContext) -> PageContent {
    var page = PageContent(title: "The session's page", columns: columns)
    guard let address = state.session.identity.url else {
      page.addNote("the session has no page before it is reserved")
      return page
    }
    page.addFact("page", Span(address: address.text, in: context.repertoire))
    if case .guessed = address { page.addNote("guessed from the task's id; none was announced yet") }
    page.addBlank()
    add(address.text, to: &page, rows: OverlayLayout(state).body.size.rows, columns: columns, context)
    return page
  }

  /// A code that is cut is no code: it is drawn whole or not at all.
  private static func add(
    _ url: String, to page: inout PageContent, rows: Int, columns: Int, _ context: RenderContext
  ) {
    guard let matrix = QRMatrix(encoding: url) else { return page.addNote("the address is too long for a QR code") }
    let drawing = QRDrawing(matrix, in: context.repertoire)
    let small = QRDrawing(matrix, quietZone: QRDrawing.leastQuietZone, in: context.repertoire)
    guard let fitting = [drawing, small].first(where: { $0.columns <= columns && $0.rows.count <= rows }) else {
      page.addNote(
        "the QR code needs \(small.columns) columns and \(small.rows.count) rows; here are \(columns) and \(rows)")
      return
    }
    page.add(rows: fitting.rows, source: [])
  }
}
