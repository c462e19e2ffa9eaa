@testable import CopilotProtocol
import JSONRPC
@testable import SessionModel
import Testing

@Suite struct TodoListTests {
  private func list(_ statements: String...) -> [TodoList.Todo] {
    var list = TodoList()
    for statement in statements { _ = list.apply(statement) }
    return list.todos
  }

  private let three = """
    INSERT INTO todos (id, title, description) VALUES
      ('a', 'It''s first', 'with, a comma; and a semicolon'), -- a remark
      ('b', 'Second', ''), ("c", 'Third', 'x');
    """

  @Test func `rows are written in their order`() {
    #expect(
      list(three) == [
        TodoList.Todo(id: "a", title: "It's first", status: .pending),
        TodoList.Todo(id: "b", title: "Second", status: .pending),
        TodoList.Todo(id: "c", title: "Third", status: .pending),
      ])
  }

  @Test func `statuses change by id, by several ids, and of all`() {
    #expect(
      list(three, "update todos set status = 'in_progress' where id = 'b'").map(\.status)
        == [.pending, .inProgress, .pending])
    #expect(
      list(three, "UPDATE todos SET status='done', updated_at = datetime('now', 'utc') WHERE id IN ('a','c');").map(
        \.status)
        == [.done, .pending, .done])
    #expect(
      list(three, "UPDATE todos SET status = 'waiting'").map(\.status)
        == [.other("waiting"), .other("waiting"), .other("waiting")])
  }

  @Test func `a row that is written again takes its own place`() {
    #expect(
      list(three, "INSERT OR REPLACE INTO todos (id, title, status) VALUES ('a', 'New', 'blocked')").first
        == TodoList.Todo(id: "a", title: "New", status: .blocked))
  }

  @Test func `rows go by id, and all of them`() {
    #expect(list(three, "DELETE FROM todos WHERE id = 'a'").map(\.id) == ["b", "c"])
    #expect(list(three, "DELETE FROM todos").isEmpty)
  }

  @Test(arguments: [
    "SELECT * FROM todos", "UPDATE todos SET status = 'done' WHERE status = 'pending'",
    "UPDATE todos SET status = 'done' WHERE id = 'a' AND 1 = 0", "DELETE FROM todos WHERE id LIKE '%'",
    "INSERT INTO todo_deps (todo_id, depends_on) VALUES ('a', 'b')", "INSERT INTO todos SELECT * FROM old",
    "INSERT INTO todos (id, title) VALUES ('x')", "UPDATE todos SET status = ", "'", "", "((((", "DROP TABLE todos",
  ]) func `what is not understood changes nothing`(statement: String) {
    var list = TodoList()
    _ = list.apply(three)
    let before = list
    let isAboutList = list.apply(statement)
    #expect(!isAboutList)
    #expect(list == before)
  }

  @Test func `a statement cut anywhere does no harm`() {
    for length in 0...three.utf8.count {
      var list = TodoList()
      _ = list.apply(String(decoding: three.utf8.prefix(length), as: UTF8.self))
    }
  }

  @Test func `the list is the session's once the call has succeeded, and stays with the call`() {
    var story = Story.live()
    story.comes(
      .toolExecutionStart(
        ToolExecutionStart(toolCallID: "t1", toolName: "sql", arguments: ["query": .string(three)])))
    #expect(story.state.todos.isEmpty)
    story.comes(.toolExecutionComplete(ToolExecutionComplete(toolCallID: "t1", success: true)))
    #expect(story.state.todos.todos.count == 3)
    #expect(story.state.toolCall("t1")?.todos == story.state.todos)
  }

  @Test func `a call that failed changes nothing`() {
    var story = Story.live()
    story.comes(
      .toolExecutionStart(
        ToolExecutionStart(toolCallID: "t1", toolName: "sql", arguments: ["query": .string(three)])))
    story.comes(.toolExecutionComplete(ToolExecutionComplete(toolCallID: "t1", success: false)))
    #expect(story.state.todos.isEmpty)
  }
}
