package main

type Demo struct{}

func (m *Demo) Hello() string { return "" }
