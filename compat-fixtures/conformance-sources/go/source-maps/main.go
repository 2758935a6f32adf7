package main

type Demo struct{}

func (m *Demo) Hello() string { return "" }

func (m *Demo) Bye() string { return "" }
