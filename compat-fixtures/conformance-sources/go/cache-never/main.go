package main

type Demo struct{}

// +cache="never"
func (m *Demo) Now() string { return "" }
