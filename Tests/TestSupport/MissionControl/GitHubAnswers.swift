import JSONRPC

/// The bodies of the answers, with the fields the Copilot CLI 1.0.64 was seen to need.
enum GitHubAnswers {
  static func copilotUser(base: String) -> JSONValue {
    [
      "login": "octocat", "copilot_plan": "individual_pro", "is_mcp_enabled": true, "chat_enabled": true,
      "analytics_tracking_id": "t", "organization_list": [],
      // Port 1 refuses connections: telemetry goes nowhere.
      "endpoints": ["api": .string(base), "telemetry": "http://127.0.0.1:1/telemetry"],
    ]
  }

  static let user: JSONValue = ["login": "octocat", "id": 1]

  static let repository: JSONValue = [
    "id": 2, "name": "demo", "full_name": "octo/demo", "owner": ["login": "octo", "id": 1], "default_branch": "main",
    "private": false,
  ]

  static let models: JSONValue = [
    "data": [
      [
        "id": "claude-sonnet-4.5", "name": "Claude Sonnet 4.5", "vendor": "Anthropic", "version": "1",
        "object": "model", "model_picker_enabled": true, "preview": false,
        "policy": ["state": "enabled", "terms": ""], "billing": ["is_premium": true, "multiplier": 1],
        "capabilities": [
          "type": "chat", "family": "claude", "tokenizer": "o200k_base", "object": "model_capabilities",
          "supports": ["tool_calls": true, "streaming": true, "vision": true],
          "limits": [
            "max_context_window_tokens": 200_000, "max_prompt_tokens": 128_000, "max_output_tokens": 16_000,
          ],
        ],
      ]
    ]
  ]

  /// The repository id, the session and the agent's record are what lets `sessions.connect` take the task for a cloud
  /// session.
  static func description(of task: CloudTask) -> JSONValue {
    let moment: JSONValue = "2026-01-01T00:00:00Z"
    return [
      "id": .string(task.id), "name": "Cloud task", "state": "in_progress", "status": "in_progress",
      "created_at": moment, "updated_at": moment, "owner": ["login": "octo", "id": 1], "repository": ["id": 2],
      "repositories": [["owner": "octo", "name": "demo"]], "html_url": .string(task.url),
      "agent_collaborators": [["agent_type": "first_party", "agent_id": 1, "slug": "copilot-developer-sandbox"]],
      "sessions": [
        [
          "id": .string(task.sessionID), "task_id": .string(task.id), "state": "in_progress", "created_at": moment,
          "updated_at": moment, "owner_id": 1, "repo_id": 2,
        ]
      ],
    ]
  }
}
