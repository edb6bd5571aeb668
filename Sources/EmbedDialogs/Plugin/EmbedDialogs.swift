import Foundation
import PackagePlugin

/// Runs the embedding tool over every Markdown file of the package's `Dialogs` folder.
@main
struct EmbedDialogs: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let dialogs = context.package.directoryURL.appending(path: "Dialogs")
    let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInDialogs.swift")
    return [
      .buildCommand(
        displayName: "Embed Dialogs",
        executable: try context.tool(named: "EmbedTool").url,
        arguments: [dialogs.path, output.path],
        inputFiles: Self.files(below: dialogs),
        outputFiles: [output]
      )
    ]
  }

  private static func files(below folder: URL) -> [URL] {
    let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (walk?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "md" }
      .sorted { $0.path < $1.path }
  }
}
