// JourneyMeasurement
