package main

// What is painted with.
type Color string

const (
	// Like a tomato.
	Red      Color = "red"
	DarkBlue Color = "dark-blue"
)

type Demo struct{}

func (m *Demo) Favourite() Color { return Red }
