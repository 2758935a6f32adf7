package main

type Demo struct{}

func (m *Demo) Make() *Thing { return &Thing{} }

// +deprecated="use nothing"
type Thing struct {
	// +deprecated="use title"
	Name string
}
