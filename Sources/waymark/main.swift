import GraphvizRendering
import WaymarkCommands

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

// The layout process is this same program, told apart before anything else is set up.
if CommandLine.arguments.dropFirst().first == LayoutChild.commandName {
  exit(LayoutChild.run(arguments: Array(CommandLine.arguments.dropFirst(2))))
}

WaymarkProgram.explainFaults()
exit(WaymarkProgram.run(Array(CommandLine.arguments.dropFirst())))
