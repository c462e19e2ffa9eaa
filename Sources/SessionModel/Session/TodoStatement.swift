/// One SQL statement that changes the agent's to-do list, as agents write it: literal values, and rows chosen by `id`. A
/// statement that says more than that is none, so that the list never claims what was not understood.
enum TodoStatement: Equatable {
  case insert([[String: String]])
  /// Of these rows; nil means every row.
  case update([String: String], ids: [String]?)
  case delete(ids: [String]?)

  static func all(in sql: String) -> [TodoStatement] {
    SQLToken.statements(in: sql).compactMap { tokens in
      var reader = SQLReader(tokens)
      return TodoStatement(&reader)
    }
  }

  private init?(_ reader: inout SQLReader) {
    if reader.take("insert") {
      if reader.take("or") { _ = reader.takeWord() }
      guard reader.take("into"), reader.take("todos"), let rows = Self.rows(&reader) else { return nil }
      self = .insert(rows)
    } else if reader.take("update") {
      guard reader.take("todos"), reader.take("set"), let values = Self.assignments(&reader),
        let ids = Self.condition(&reader)
      else { return nil }
      self = .update(values, ids: ids.isEmpty ? nil : ids)
    } else if reader.take("delete"), reader.take("from"), reader.take("todos"), let ids = Self.condition(&reader) {
      self = .delete(ids: ids.isEmpty ? nil : ids)
    } else {
      return nil
    }
  }

  /// `(id, title) VALUES ('a', 'b'), ('c', 'd')`
  private static func rows(_ reader: inout SQLReader) -> [[String: String]]? {
    guard let columns = reader.takeList(), reader.take("values") else { return nil }
    var rows: [[String: String]] = []
    repeat {
      guard let values = reader.takeList(), values.count == columns.count else { return nil }
      rows.append(Dictionary(zip(columns.map { $0.lowercased() }, values)) { first, _ in first })
    } while reader.take(.sign(","))
    return rows
  }

  /// `status = 'done', title = 'x'`. A value that is computed is left out.
  private static func assignments(_ reader: inout SQLReader) -> [String: String]? {
    var values: [String: String] = [:]
    repeat {
      guard let column = reader.takeWord(), reader.take(.sign("=")), let value = reader.takeValue() else { return nil }
      if !reader.skipToEndOfExpression() { values[column.lowercased()] = value }
    } while reader.take(.sign(","))
    return values
  }

  /// `WHERE id = 'a'` or `WHERE id IN ('a', 'b')`; empty where there is none, nil where it is another.
  private static func condition(_ reader: inout SQLReader) -> [String]? {
    guard !reader.isAtEnd else { return [] }
    guard reader.take("where"), reader.take("id") else { return nil }
    let ids = reader.take("in") ? reader.takeList() : reader.take(.sign("=")) ? reader.takeValue().map { [$0] } : nil
    return reader.isAtEnd ? ids : nil
  }
}
