package main

type Demo struct{}

func (m *Demo) Add(a int, b int) int { return a + b }
