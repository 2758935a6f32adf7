package main

type Demo struct{}

// Greets.
//
// Says it twice if told to.
func (m *Demo) Hello() string { return "" }
