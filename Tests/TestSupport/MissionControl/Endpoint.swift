/// The parts of GitHub that the Copilot CLI 1.0.64 calls around a cloud session.
package enum Endpoint: Equatable, Hashable, Sendable {
  /// `/copilot_internal/user`, `/user`: who is signed in.
  case copilotUser, user
  case models
  case repository
  /// `/agents/tasks`: POST reserves a task, GET lists them.
  case tasks
  /// `/agents/tasks/{id}` and what is below it.
  case task, events, steer, relay
}

/// Where a request goes: an endpoint and, below a task, the ids in the path.
struct Route: Equatable, Sendable {
  let endpoint: Endpoint
  var taskID: String?
  var callID: String?

  init(_ endpoint: Endpoint, taskID: String? = nil, callID: String? = nil) {
    self.endpoint = endpoint
    self.taskID = taskID
    self.callID = callID
  }

  /// - Returns: nil for a path nobody was seen to ask for.
  init?(path: String) {
    let parts = path.split(separator: "/").map(String.init)
    switch (parts.first, parts.count) {
    case ("copilot_internal", 2) where parts[1] == "user": self.init(.copilotUser)
    case ("user", 1): self.init(.user)
    case ("models", 1): self.init(.models)
    case ("repositories", 2): self.init(.repository)
    case ("agents", 2...5) where parts[1] == "tasks": self.init(belowTasks: Array(parts.dropFirst(2)))
    default: return nil
    }
  }

  private init?(belowTasks parts: [String]) {
    switch (parts.count, parts.dropFirst().first) {
    case (0, _): self.init(.tasks)
    case (1, _): self.init(.task, taskID: parts[0])
    case (2, "events"): self.init(.events, taskID: parts[0])
    case (2, "steer"): self.init(.steer, taskID: parts[0])
    case (2, "rpc"): self.init(.relay, taskID: parts[0])
    case (3, "rpc"): self.init(.relay, taskID: parts[0], callID: parts[2])
    default: return nil
    }
  }
}
