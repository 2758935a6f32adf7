package main

type Demo struct{}

// +cache="10m"
func (m *Demo) Slow() string { return "" }
