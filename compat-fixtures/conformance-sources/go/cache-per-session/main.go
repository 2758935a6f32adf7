package main

type Demo struct{}

// +cache="session"
func (m *Demo) Session() string { return "" }
