package main

type Demo struct {
	// +private
	Secret string
}

func (m *Demo) Hello() string { return "" }
