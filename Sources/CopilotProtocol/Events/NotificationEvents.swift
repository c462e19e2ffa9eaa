/// `hook.progress`: what a hook says while it runs.
package struct HookProgress: Equatable, Sendable {
  package var message: String
  /// True: replaces the temporary line before it.
  package var temporary = false
}

extension HookProgress: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    message = try fields.required("message")
    temporary = fields.flag("temporary")
  }
}

/// `skill.invoked`: a skill was loaded.
package struct SkillInvoked: Equatable, Sendable {
  package var name: String
  package var description: String?
  package var path: String?
  package var pluginName: String?
  package var trigger: String?
}

extension SkillInvoked: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    name = try fields.required("name")
    description = fields.optional("description")
    path = fields.optional("path")
    pluginName = fields.optional("pluginName")
    trigger = fields.optional("trigger")
  }
}

/// `system.notification`. Show `kind`; the content is wrapped in tags.
package struct SystemNotification: Equatable, Sendable {
  package var kind: SystemNotificationKind?
  package var content: String?
}

extension SystemNotification: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    kind = fields.optional("kind")
    content = fields.optional("content")
  }
}
