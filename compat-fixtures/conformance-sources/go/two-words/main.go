package main

type Demo struct{}

func (m *Demo) HelloWorld(firstName string) string { return firstName }
