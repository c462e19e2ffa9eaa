import JSONRPC

extension Scenario {
  static func playChat(_ task: CloudTask, start: AgentStart, command: String) async {
    await start.play(task)
    while let steer = await task.nextSteer() {
      switch steer.type {
      case "user_message": await answer(steer, of: task, asking: command)
      case "abort": await confirmAbort(of: task)
      default: continue
      }
    }
  }

  private static func confirmAbort(of task: CloudTask) async {
    await task.emit("abort", ["reason": "user_initiated"])
    await task.emit("session.idle", [:], .ephemeral)
  }

  private static func answer(_ prompt: Steer, of task: CloudTask, asking command: String) async {
    await task.echo(prompt)
    let text = prompt.content ?? ""
    guard text.contains("approve") else {
      let filler = String(repeating: "lorem ipsum dolor sit amet ", count: 20)
      return await task.answer("You said: \(text)\n\n\(filler)")
    }
    guard let approved = await askToClean(task, command) else { return }
    await task.answer(approved ? "Cleaned." : "I was denied, so I left it alone.")
  }

  private static func askToClean(_ task: CloudTask, _ command: String) async -> Bool? {
    let callID = "call_\(await task.events.count)"
    let request = PermissionRequest(command: command, intention: "Clean the build")
    await task.emit(
      "tool.execution_start",
      [
        "toolCallId": .string(callID), "toolName": "bash",
        "arguments": ["command": .string(request.command), "description": .string(request.intention)],
      ])
    guard let approved = await task.askPermission(request, callID: callID) else { return nil }
    await task.emit(
      "tool.execution_complete",
      [
        "toolCallId": .string(callID), "success": .bool(approved),
        "result": ["content": approved ? "done" : "denied"],
      ])
    return approved
  }
}
