// JourneyModel
