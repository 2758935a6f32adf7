package main

type Color string

const (
	Red      Color = "red"
	DarkBlue Color = "dark-blue"
)

type Demo struct{}

func (m *Demo) Favourite() Color { return Red }
