package main

type Demo struct{}

func (m *Demo) Make() *BigThing { return &BigThing{} }

type BigThing struct{}

func (b *BigThing) Describe() string { return "" }
