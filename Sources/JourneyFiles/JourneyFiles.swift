// JourneyFiles
