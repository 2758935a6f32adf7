// A module to look at.
package main

type Demo struct{}

func (m *Demo) Hello() string { return "" }
