package main

type Demo struct{}

// +deprecated="use greet"
func (m *Demo) Hello() string { return "" }
