/// What the agent has set itself to do. A cloud session tells it only by the statements that the agent writes into its
/// own table: the event that the list has changed is empty, and reading the list is answered with nothing (protocol
/// notes 2.5 and 4.3).
package struct TodoList: Equatable, Sendable {
  package struct Todo: Equatable, Sendable {
    package let id: String
    /// From outside.
    package internal(set) var title: String
    package internal(set) var status: Status

    package init(id: String, title: String, status: Status) {
      self.id = id
      self.title = title
      self.status = status
    }
  }

  package enum Status: Equatable, Sendable {
    case pending, inProgress, done, blocked
    /// In the agent's word.
    case other(String)

    init(_ word: String) {
      switch word {
      case "pending": self = .pending
      case "in_progress": self = .inProgress
      case "done", "completed": self = .done
      case "blocked": self = .blocked
      default: self = .other(word)
      }
    }
  }

  /// In the order of their writing.
  package private(set) var todos: [Todo] = []

  package init(_ todos: [Todo] = []) { self.todos = todos }

  package var isEmpty: Bool { todos.isEmpty }
  package var doneCount: Int { todos.count { $0.status == .done } }
  package var current: Todo? { currentPlace.map { todos[$0] } }
  /// Where in the list the first one stands that is under way.
  package var currentPlace: Int? { todos.firstIndex { $0.status == .inProgress } }

  /// - Returns: whether the statements were about the list.
  mutating func apply(_ sql: String) -> Bool {
    let changes = TodoStatement.all(in: sql)
    for change in changes { apply(change) }
    return !changes.isEmpty
  }

  private mutating func apply(_ statement: TodoStatement) {
    switch statement {
    case .insert(let rows):
      for row in rows {
        let todo = Todo(
          id: row["id"] ?? "", title: row["title"] ?? row["description"] ?? row["id"] ?? "",
          status: Status(row["status"] ?? "pending"))
        if let place = todos.firstIndex(where: { $0.id == todo.id }) { todos[place] = todo } else { todos.append(todo) }
      }
    case .update(let values, let ids):
      for place in todos.indices where ids?.contains(todos[place].id) ?? true {
        if let status = values["status"] { todos[place].status = Status(status) }
        if let title = values["title"] { todos[place].title = title }
      }
    case .delete(let ids): todos.removeAll { ids?.contains($0.id) ?? true }
    }
  }
}
