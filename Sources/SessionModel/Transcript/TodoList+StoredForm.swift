import JSONRPC

extension TodoList {
  var storedForm: JSONValue {
    .array(
      todos.map { todo in
        ["id": .string(todo.id), "title": .string(todo.title), "status": .string(todo.status.word)]
      })
  }

  init(storedForm value: JSONValue) {
    let todos = value.array?.map { todo in
      Todo(
        id: todo["id"]?.string ?? "", title: todo["title"]?.string ?? "",
        status: Status(todo["status"]?.string ?? ""))
    }
    self.init(todos ?? [])
  }
}

extension TodoList.Status {
  /// As the agent writes it.
  fileprivate var word: String {
    switch self {
    case .pending: "pending"
    case .inProgress: "in_progress"
    case .done: "done"
    case .blocked: "blocked"
    case .other(let word): word
    }
  }
}
