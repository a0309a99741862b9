// WaymarkCommands
