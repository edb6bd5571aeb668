// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "second-opinion",
  products: [
    .executable(name: "second-opinion", targets: ["SecondOpinion"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // The pure core: it reads guides, holds sessions and renders records, and touches nothing else.
    .target(name: "Dialogue", swiftSettings: strict),
    .target(name: "CLineEditor", linkerSettings: [.linkedLibrary("readline")]),
    .executableTarget(
      name: "SecondOpinion",
      dependencies: [
        "CLineEditor",
        "Dialogue",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // Completions and the man page, as they are installed.
      exclude: ["share"],
      swiftSettings: strict,
      plugins: ["EmbedDialogs"]
    ),
    // Writes the built-in copy of Dialogs/ as Swift while the program is built.
    .executableTarget(
      name: "EmbedTool",
      dependencies: ["Dialogue"],
      path: "Sources/EmbedDialogs/Tool",
      swiftSettings: strict
    ),
    .plugin(
      name: "EmbedDialogs",
      capability: .buildTool(),
      dependencies: ["EmbedTool"],
      path: "Sources/EmbedDialogs/Plugin"
    ),
    .testTarget(
      name: "DialogueTests",
      dependencies: ["Dialogue"],
      exclude: [
        "Content/answers.tsv", "Content/coverage.tsv", "Content/requests.tsv",
        "Listening/phrases.tsv", "Listening/phrases-unseen.tsv",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "SecondOpinionTests",
      dependencies: ["SecondOpinion", "Dialogue"],
      swiftSettings: strict
    ),
  ]
)
