package main

type Demo struct{}

func (m *Demo) Again() *Demo { return m }
