package main

type Demo struct{}

func (m *Demo) Run() {}
