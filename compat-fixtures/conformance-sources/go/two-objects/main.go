package main

type Demo struct{}

func (m *Demo) Make() *Thing { return &Thing{} }

type Thing struct{}

func (t *Thing) Describe() string { return "" }
